import { LONGEST_NAME } from '#app/domain/files/files.ts'
import { freeOf } from '#app/platform/say/free-name.ts'

/** The name itself, or "peta (2).png" and so on where it is taken; letters of both sizes are the same name. */
export function freeName(name: string, taken: readonly { name: string | null }[]): string {
  const names = new Set(taken.map((one) => one.name?.toLowerCase()))
  // What stands in a text between quotation marks may not end it.
  const plain = name.replace(/["'“”‘’<>{}\n]/g, '').trim() || 'berkas'
  const dot = plain.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  const say = (mark: string) => {
    const room = LONGEST_NAME - mark.length - extension.length
    return `${[...stem].slice(0, room).join('')}${mark}${extension}`
  }
  return freeOf(say, (next) => names.has(next.toLowerCase()))
}
