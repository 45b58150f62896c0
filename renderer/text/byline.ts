/** Whether a block right below the headline is the line that names writer or outlet. */
export function isByline(
  text: string,
  { byline, outlet }: { readonly byline: string | null; readonly outlet: string | null },
): boolean {
  return text.length < 160 && [byline, outlet].some((name) => name !== null && text.includes(name));
}
