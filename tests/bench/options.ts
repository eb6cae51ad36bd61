import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

export type Options = {
  rounds: number
  requests: number
  postgresql: boolean
  /** Another built checkout, to be compared with this one. */
  against: string | undefined
  /** Only the pages with this in their name, or with one of several parted by "+", and nothing beside them. */
  only: string | undefined
  /** So many people in a second installation, whose lists are measured beside those of the sample data. */
  fill: number | undefined
  /** Only bytes and requests in Chromium, no processor time. */
  bytes: boolean
  /** And so many lessons. */
  lessons: number
}

const LEAST_ROUNDS = 2
/** Fewer would leave pages half empty. */
const LEAST_PEOPLE = 100

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '8' },
      requests: { type: 'string', default: '40' },
      postgresql: { type: 'boolean', default: false },
      against: { type: 'string' },
      only: { type: 'string' },
      bytes: { type: 'boolean', default: false },
      fill: { type: 'string' },
      lessons: { type: 'string', default: '500' },
    },
  })
  return {
    rounds: wholeNumber('rounds', values.rounds, LEAST_ROUNDS),
    requests: wholeNumber('requests', values.requests, 1),
    postgresql: values.postgresql,
    only: values.only,
    bytes: values.bytes,
    fill: values.fill === undefined ? undefined : wholeNumber('fill', values.fill, LEAST_PEOPLE),
    lessons: wholeNumber('lessons', values.lessons, 1),
    against: values.against === undefined ? undefined : builtCheckout(values.against),
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} takes a whole number from ${least} on, not "${text}".`)
  return number
}

/** npm runs in the project's folder and keeps in INIT_CWD where the person stands. */
function builtCheckout(folder: string): string {
  const home = path.resolve(process.env.INIT_CWD ?? '.', folder)
  if (!existsSync(path.join(home, 'build/server/index.js')))
    throw new Error(`--against: ${home} holds no build; run "npm run build" there first.`)
  return home
}
