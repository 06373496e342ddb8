/** What is made when it is first asked for, and is the same from then on. What `make` throws is thrown again by making it again. */
export function madeOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
