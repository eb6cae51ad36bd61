// `npm run dev`: the demo, built again and restarted at each change of a source.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { fail, root } from './command.mjs'
import { installPackages, prepareClients } from './prepare.mjs'

const QUIET_FOR = 300
const WATCHED = ['app', 'content', 'prisma', 'public']

let demo
let timer

/** Stops the running demo, if any, and starts it anew; it builds what changed first. */
async function restart() {
  if (demo && demo.exitCode === null) {
    const ended = new Promise((resolve) => demo.once('exit', resolve))
    demo.kill('SIGTERM')
    await ended
  }
  demo = spawn(process.execPath, ['app/commands/demo.mjs'], { cwd: root, stdio: 'inherit' })
}

function onChange(_event, file) {
  if (file === null || file.split(path.sep).includes('.server')) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    console.log(`${file} changed.`)
    prepareClients()
    restart().catch(fail)
  }, QUIET_FOR)
}

await installPackages().catch(fail)
await restart()
for (const folder of WATCHED) watch(path.join(root, folder), { recursive: true }, onChange)
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    demo?.once('exit', () => process.exit(0))
    demo?.kill(signal)
  })
}
