import { SECOND } from '#app/platform/say/time.ts'
import type { DeviceCopies, DeviceCopy } from './device-copies.ts'
import { plain, type Answer, type Brought, type Change, type GivenUp } from './keeper-shape.ts'
import { keeper, type Keeper } from './keeper.ts'
import { mergeSides, mergeTexts } from './merge.ts'

/** A device that outlives pages. */
export function device(): DeviceCopies & { rows: Map<string, DeviceCopy> } {
  const rows = new Map<string, DeviceCopy>()
  const key = ({ field, opening }: Pick<DeviceCopy, 'field' | 'opening'>) => `${field} ${opening}`
  return {
    rows,
    keep: (copy) => Promise.resolve(rows.set(key(copy), copy)).then(() => true),
    forget: (copy) => Promise.resolve(void rows.delete(key(copy))),
    of: () => Promise.resolve([...rows.values()]),
    count: () => Promise.resolve(rows.size),
    addresses: () => Promise.resolve([...new Set([...rows.values()].map(({ address }) => address))]),
    close: () => undefined,
  }
}

/**
 * How the next request fares. `slow`: it is worked on after a while, also when its page is gone by then. `lost`: it is
 * worked on, but the answer does not come. `late`: it is worked on when the page has long given it up. `twice`: it is
 * worked on at once and answered, and once more later on.
 */
export type Way = 'fine' | 'slow' | 'offline' | 'lost' | 'broken' | 'late' | 'twice'

/** A server with two fields that counts its saves as ours do: it takes what is based on what it holds and refuses what holds "!!". */
export function server() {
  const held: Record<string, { value: string; version: number }> = {
    a: { value: '', version: 0 },
    b: { value: '', version: 0 },
  }
  /** Field → what it was given to set aside; like a text, one with "!!" is not taken. */
  const setAside: Record<string, Set<string>> = { a: new Set(), b: new Set() }
  /** Of these, those which she has said to be her own. */
  const own = new Set<string>()
  let way: Way = 'fine'
  let requests = 0
  const mark = (field: string) => `m${held[field]?.version}`

  function work(changes: readonly Change[], givenUp: readonly GivenUp[]): Answer {
    const taken = givenUp.filter(({ value }) => !value.includes('!!'))
    for (const { field, value, own: hers } of taken) {
      setAside[field]?.add(value)
      if (hers) own.add(value)
    }
    const fields: Record<string, Extract<Answer, { kind: 'answered' }>['fields'][string]> = {}
    for (const { field, value, mark: base, again } of changes) {
      const stored = held[field]
      if (!stored) continue
      if (value.includes('!!')) fields[field] = { kind: 'refused', places: { [field]: 'Tidak boleh.' } }
      else if (stored.value !== value && base !== mark(field))
        fields[field] = { kind: 'other', value: stored.value, mark: mark(field), by: 'Sari', at: '14.32' }
      else {
        if (stored.value !== value || (again && base === mark(field))) write(field, value)
        fields[field] = { kind: 'saved', mark: mark(field) }
      }
    }
    return { kind: 'answered', at: '14.33', fields, setAside: taken.map(({ field }) => field) }
  }

  function write(field: string, value: string) {
    held[field] = { value, version: (held[field]?.version ?? 0) + 1 }
  }

  async function send(changes: readonly Change[], givenUp: readonly GivenUp[]): Promise<Answer> {
    const now = way
    requests += 1
    if (now === 'offline') return { kind: 'none', why: 'offline' }
    if (now === 'broken') throw new Error('Nobody expected this.')
    if (now === 'slow') await new Promise((done) => setTimeout(done, 2.5 * SECOND))
    if (now === 'late') {
      setTimeout(() => work(changes, givenUp), 20 * SECOND)
      return { kind: 'none', why: 'offline' }
    }
    if (now === 'twice') setTimeout(() => work(changes, givenUp), 20 * SECOND)
    const answer = work(changes, givenUp)
    return now === 'lost' ? { kind: 'none', why: 'offline' } : answer
  }

  return {
    held,
    setAside,
    own,
    send,
    write,
    asked: () => requests,
    fares: (next: Way) => (way = next),
    brought: (): Record<string, Brought> =>
      Object.fromEntries(
        Object.entries(held).map(([name, { value }]) => [name, { value, mark: mark(name) }]),
      ),
  }
}

type Server = ReturnType<typeof server>
let openings = 0

export function says(_field: string, value: string) {
  return plain(value)
}

export function merge(_field: string, base: string | null, mine: string, theirs: string) {
  if (mine === theirs) return mine
  return base === null ? null : mergeTexts(base, mine, theirs)
}

export async function open(
  at: Server,
  copies: DeviceCopies,
  { setsAside = true, living = () => Promise.resolve<string[]>([]) } = {},
): Promise<Keeper & { screen: Record<string, string> }> {
  openings += 1
  const brought = at.brought()
  const screen = Object.fromEntries(Object.entries(brought).map(([name, { value }]) => [name, value]))
  const kept = keeper({
    address: '/tugas/1',
    brought,
    at: null,
    copies,
    opening: `o${openings}`,
    living,
    send: at.send,
    setsAside,
    says,
    merge,
    sides: (_field, ...texts) => mergeSides(...texts),
    show: (field, value) => (screen[field] = value),
    now: Date.now,
  })
  await kept.begin()
  return { ...kept, screen }
}
