/** How the validator behind the real service names a rule, by what the stand-in's own checks say of its breach. */
const rules: readonly (readonly [told: RegExp, name: string, says: string])[] = [
  [/^This (field|parameter) was not expected/, 'whitelistValidation', 'should not exist'],
  [/should not be null/, 'isDefined', 'should not be null or undefined'],
  [/should not be blank/, 'isNotEmpty', 'should not be empty'],
  [/of type string/, 'isString', 'must be a string'],
  [/of type bool/, 'isBoolean', 'must be a boolean value'],
  [/of type (int|number)/, 'isNumber', 'must be a number conforming to the specified constraints'],
  [/of type array/, 'isArray', 'must be an array'],
  [/of type object/, 'isObject', 'must be an object'],
  [/not a valid choice/, 'isEnum', 'must be one of the documented values'],
  [/valid timezone/, 'isTimeZone', 'must be a valid IANA time-zone'],
  [/valid email address/, 'isEmail', 'must be an email'],
  [/valid URL/, 'isUrl', 'must be a URL address'],
  [/or more\.$/, 'min', 'must not be less than the documented minimum'],
  [/(keys|characters) or less\.$/, 'ValidateMetadata', 'must have at most 50 keys of 40 characters'],
  [/or less\.$/, 'max', 'must not be greater than the documented maximum'],
];

/** One entry of `constraints`. What is wrong inside a list is said of each of its values. */
export function constraintOf(property: string, path: string, told: string): readonly [string, string] {
  const [, name, says] = rules.find(([pattern]) => pattern.test(told)) ?? [null, 'customValidation', told];
  const subject = path === property ? property : `each value in ${property}`;
  return [name, `${subject} ${says}`];
}
