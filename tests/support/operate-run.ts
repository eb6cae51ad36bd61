// The commands beside the server, without a build: `tsx tests/support/operate-run.ts --backup`.
import { operation } from '#app/operate.server.ts'

try {
  await operation(process.argv)?.()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
