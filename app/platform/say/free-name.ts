/** A name as `say` writes it, with the first mark, "" or " (2)" and so on, that makes it one which is not taken. */
export function freeOf(say: (mark: string) => string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const name = say(count === 1 ? '' : ` (${count})`)
    if (!isTaken(name)) return name
  }
}
