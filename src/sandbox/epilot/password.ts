/** The document asks for nothing of a password. This little, so that a refused one can be seen. */
export const isPassword = (text: string): boolean => text.length >= 8;
