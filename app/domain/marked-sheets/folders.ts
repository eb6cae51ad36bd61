const LONGEST = 60

/** "03-Tim-2-Pesisir": folders that every program opens and no two of which are the same, in the order of the names. */
export function foldersOf(names: readonly string[]): string[] {
  const digits = Math.max(2, String(names.length).length)
  return names.map((name, index) => `${String(index + 1).padStart(digits, '0')}-${folderWord(name)}`)
}

function folderWord(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
  const short = words.join('-').slice(0, LONGEST)
  const plain = short.endsWith('-') ? short.slice(0, -1) : short
  return plain === '' ? 'karya' : plain
}

/** The names of the files of one folder, no two the same to any program; beside them lies the text. */
export function namesIn(names: readonly string[]): string[] {
  const taken = new Set(['naskah.md'])
  return names.map((name) => {
    const dot = name.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})${extension}`
    taken.add(free.toLowerCase())
    return free
  })
}
