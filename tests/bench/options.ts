import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

export type Options = {
  rounds: number
  requests: number
  postgresql: boolean
  /** Another built checkout, to be compared with this one. */
  against: string | undefined
  /** Only the pages with this in their name, and nothing beside them. */
  only: string | undefined
}

const LEAST_ROUNDS = 2

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '8' },
      requests: { type: 'string', default: '40' },
      postgresql: { type: 'boolean', default: false },
      against: { type: 'string' },
      only: { type: 'string' },
    },
  })
  return {
    rounds: wholeNumber('rounds', values.rounds, LEAST_ROUNDS),
    requests: wholeNumber('requests', values.requests, 1),
    postgresql: values.postgresql,
    only: values.only,
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
