import { setTimeout as wait } from 'node:timers/promises'
import { ask, Busy, type Target } from './load.ts'
import { processorTime } from './process-tree.ts'

/** Who answers, and whose processor time it is: the server's own process tree, and the data base's if it has one. */
export type Contestant = Target & { server: number; database?: number }

/** Milliseconds of processor time per request, one of each round; `database` is the part of it beside the server. */
export type Measured = { costs: number[]; database: number[]; bytes: number }

/** Contestants in one group are asked equally often, a few requests each in turn. */
export type Group<Name> = ReadonlyMap<Name, Contestant>

/**
 * Two rounds that do not count: a glance that tells what a page costs, then work until the compiler has done its own. After
 * 0.8 seconds it had not: a lesson cost a quarter more than after 1,500 requests.
 */
const WARM_UPS = 2
const WARM_UP_MILLISECONDS = 6_000
/** The system counts in hundredths of a second: a figure of a few of them would be mostly rounding. */
const LEAST_MILLISECONDS = 300

/** Even, so that everybody is first equally often. */
const TURNS = 4

const TRIES = 5
const BREATH_MILLISECONDS = 3_000

export async function measureRounds<Name>(
  groups: readonly Group<Name>[],
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Map<Name, Measured>[]> {
  const found = groups.map(() => new Map<Name, Measured>())
  const counts = groups.map(() => requests)
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    for (const [index, group] of groups.entries()) {
      const count = counts[index] ?? requests
      const samples = await patiently(() => sampleOf(group, count))
      if (round >= 0) for (const [name, sample] of samples) keep(found[index], name, sample)
      const cheapest = Math.min(...[...samples.values()].map((sample) => sample.cost))
      if (round < 0)
        counts[index] = enough(requests, cheapest, round === -1 ? LEAST_MILLISECONDS : WARM_UP_MILLISECONDS)
    }
    process.stderr.write(round < 0 ? 'warm ' : `${round + 1}/${rounds} `)
  }
  process.stderr.write('\n')
  return found
}

/** So many requests that they take that much processor time, at most fifty times as many as asked for. */
function enough(requests: number, cost: number, milliseconds: number): number {
  return Math.min(Math.max(requests, Math.ceil(milliseconds / cost)), requests * 50)
}

type Sample = { cost: number; database: number; bytes: number }

/** A sample in which a server shed load is thrown away and taken again. */
async function patiently<Taken>(take: () => Promise<Taken>): Promise<Taken> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await take()
    } catch (error) {
      if (!(error instanceof Busy) || attempt === TRIES) throw error
      await wait(BREATH_MILLISECONDS)
    }
  }
}

/** What happens on the machine for a moment falls on all of a group: they change places several times in a round. */
async function sampleOf<Name>(group: Group<Name>, requests: number): Promise<Map<Name, Sample>> {
  const samples = new Map<Name, Sample>()
  const share = Math.ceil(requests / TURNS)
  for (let turn = 0; turn < TURNS; turn += 1) {
    const order = turn % 2 === 0 ? [...group] : [...group].reverse()
    for (const [name, contestant] of order) {
      const { cost, database, bytes } = await costs(contestant, share)
      const sum = samples.get(name) ?? { cost: 0, database: 0, bytes }
      samples.set(name, { cost: sum.cost + cost / TURNS, database: sum.database + database / TURNS, bytes })
    }
  }
  return samples
}

async function costs(contestant: Contestant, requests: number): Promise<Sample> {
  const { server, database } = contestant
  const before = { server: processorTime(server), database: database ? processorTime(database) : 0 }
  const bytes = await ask(contestant, requests)
  const beside = database ? (processorTime(database) - before.database) / requests : 0
  return { cost: (processorTime(server) - before.server) / requests + beside, database: beside, bytes }
}

function keep<Name>(all: Map<Name, Measured> | undefined, name: Name, sample: Sample): void {
  const kept = all?.get(name) ?? { costs: [], database: [], bytes: 0 }
  kept.costs.push(sample.cost)
  kept.database.push(sample.database)
  kept.bytes = sample.bytes
  all?.set(name, kept)
}
