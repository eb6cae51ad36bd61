const endings: (() => unknown)[] = []

/** What was started is ended: in the reverse order by `endAll`, and at once when this process is interrupted. */
export function atTheEnd(ending: () => unknown): void {
  endings.unshift(ending)
}

export async function endAll(): Promise<void> {
  for (let ending = endings.shift(); ending; ending = endings.shift()) await ending()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.once('exit', () => {
  // The signals go out at once; nobody waits for the answers.
  for (const ending of endings.splice(0)) void ending()
})
