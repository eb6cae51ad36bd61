import { describe, expect, it } from 'vitest'
import { firstHeard, nextHeard, type Heard } from './told.ts'

function spoken(...states: (string | undefined)[]): (string | undefined)[] {
  const said: (string | undefined)[] = []
  let heard: Heard = firstHeard(states[0])
  for (const state of states.slice(1)) {
    const next = nextHeard(heard, state)
    if (next !== heard && next.speaks) said.push(state)
    heard = next
  }
  return said
}

describe('what is read out of a text that saves itself', () => {
  it('is its first save and no other', () => {
    expect(spoken(undefined, 'typing', 'saving', 'saved', 'typing', 'saving', 'saved')).toEqual(['saved'])
  })

  it('is the first save of this page also where the text was saved before', () => {
    expect(spoken('saved', 'typing', 'saved')).toEqual(['saved'])
  })

  it('is a failure once, and that it is over', () => {
    const states = ['saved', 'typing', 'saved', 'saving', 'onDevice', 'saving', 'onDevice', 'saving', 'saved']
    expect(spoken(...states, 'typing', 'saving', 'saved')).toEqual(['saved', 'onDevice', 'saved'])
  })

  it('is a new failure after an old one was over', () => {
    expect(spoken('failed', 'saving', 'failed', 'saved', 'saving', 'conflict')).toEqual(['saved', 'conflict'])
  })
})
