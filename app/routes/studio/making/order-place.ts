/** The id of the button that takes a thing of a list up or down. */
export function orderPlace(slug: string, way: 'naik' | 'turun'): string {
  return `${way}-${slug}`
}
