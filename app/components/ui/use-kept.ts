import { useState } from 'react'
import type { FormAnswer } from '#app/platform/forms.ts'

/**
 * What a form shows: the answer to it, or before any what was kept while the person was asked for her password. The page
 * is read again after each refusal and has nothing kept then; what it came with stays.
 */
export function useKept(answer: FormAnswer | undefined, kept: FormAnswer | null): FormAnswer | undefined {
  const [first] = useState(kept)
  return answer ?? first ?? undefined
}
