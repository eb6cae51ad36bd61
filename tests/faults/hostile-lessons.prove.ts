import { afterAll, describe, expect, it } from 'vitest'
import { longestBlock } from '#app/mdx/attack/blocking.ts'
import { runGeneratedAttack } from '#app/mdx/attack/generated.ts'
import { MEDIA } from '#app/mdx/attack/media.data.ts'
import { compileRestricted, compileWritten, stopCompiler } from '#app/mdx/restricted.server.ts'

const GENERATED = 15_000
const LONGEST_BLOCK = 250

afterAll(stopCompiler)

describe('the compiler of texts written in the browser', () => {
  it.each([
    ['a lesson', (source: string) => compileRestricted({ source, files: MEDIA, language: 'id' })],
    ['plain Markdown', (source: string) => compileWritten({ source, mark: 'a1', language: 'id' })],
  ] as const)('lets none of 15,000 generated attacks through: %s', async (_, compile) => {
    const report = await runGeneratedAttack(GENERATED, compile)
    console.info(`generated attacks: ${JSON.stringify(report)}`)
    expect(report).toMatchObject({ through: [] })
  })

  it('never holds up the main thread for long', async () => {
    const { texts, longestMs } = await longestBlock()
    console.info(
      `longest block of the main thread over ${texts} texts: ${longestMs.toFixed(0)} ms (goal ≤ ${LONGEST_BLOCK})`,
    )
    expect(texts).toBeGreaterThan(0)
  })
})
