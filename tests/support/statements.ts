import { statements } from '#app/platform/edge/metrics.server.ts'

/** How many SQL statements `work` sends; nothing else may be going on in the process. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = async () => (await statements.get()).values[0]?.value ?? 0
  const before = await sent()
  await work()
  return (await sent()) - before
}
