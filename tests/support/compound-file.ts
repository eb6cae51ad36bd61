const SECTOR = 512
const NONE = 0xffffffff
const LAST = 0xfffffffe
const CHAINS = 0xfffffffd

/** A compound file (MS-CFB) with empty streams of these names, as old programs and locked documents begin. */
export function compoundFile(names: readonly string[]): Buffer {
  const entries = ['Root Entry', ...names].map(entry)
  while (entries.length % 4 !== 0) entries.push(Buffer.alloc(128))
  const directory = Buffer.concat(entries)
  const sectors = directory.length / SECTOR
  const header = Buffer.alloc(SECTOR, 0xff)
  header.fill(0, 0, 76)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(LAST, 60)
  header.writeUInt32LE(LAST, 68)
  header.writeUInt32LE(0, 76)
  const chains = Buffer.alloc(SECTOR)
  for (let at = 0; at < SECTOR / 4; at += 1)
    chains.writeUInt32LE(at === 0 ? CHAINS : at < sectors ? at + 1 : at === sectors ? LAST : NONE, at * 4)
  return Buffer.concat([header, chains, directory])
}

function entry(name: string, index: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 62, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes.writeUInt8(index === 0 ? 5 : 2, 66)
  return bytes
}
