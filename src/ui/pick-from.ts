/** Hands a picked value on as one of the options; the primitives below know it as a mere string. */
export function pickFrom<V extends string>(
  options: ReadonlyArray<{ readonly value: V }>,
  onChange: (value: V) => void,
): (picked: string) => void {
  return (picked) => {
    const option = options.find(({ value }) => value === picked);
    if (option) {
      onChange(option.value);
    }
  };
}
