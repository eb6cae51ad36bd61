import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useCalmly } from './use-calmly.ts'

let state = 'satu'
const told = new Set<() => void>()
const watch = (tell: () => void) => {
  told.add(tell)
  return () => told.delete(tell)
}
const look = () => state

function Shown() {
  return <p>{useCalmly(watch, look, look)}</p>
}

function becomes(next: string) {
  state = next
  act(() => told.forEach((tell) => tell()))
}

const press = (kind: string) => act(() => void document.dispatchEvent(new Event(kind)))
const shown = () => screen.getByRole('paragraph').textContent

beforeEach(() => {
  vi.useFakeTimers()
  state = 'satu'
})
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

it('shows at once what changes while nothing is pressed', () => {
  render(<Shown />)
  becomes('dua')
  expect(shown()).toBe('dua')
})

it('shows nothing new beneath a finger, and all of it once the finger is up', () => {
  const { rerender } = render(<Shown />)
  press('pointerdown')
  becomes('dua')
  rerender(<Shown />)
  becomes('tiga')
  expect(shown()).toBe('satu')
  press('pointerup')
  act(() => void vi.runAllTimers())
  expect(shown()).toBe('tiga')
})

it('waits no longer than two seconds for a finger that was let go elsewhere', () => {
  render(<Shown />)
  press('pointerdown')
  becomes('dua')
  act(() => void vi.advanceTimersByTime(1_999))
  expect(shown()).toBe('satu')
  act(() => void vi.advanceTimersByTime(5))
  expect(shown()).toBe('dua')
})
