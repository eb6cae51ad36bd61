import { useWriter } from '#app/components/ui/form.tsx'
import { BRING_SCRIPT } from '#app/platform/line/bring-script.ts'
import { LeaveQuestion } from './leave-question.tsx'
import { UnsentNotice } from './unsent-notice.tsx'

/** What a page without React carries; `script` is the address of `platform/line/plain-page.ts`. */
export function PlainPage({ script }: { script: string }) {
  const writer = useWriter()
  return (
    <>
      {writer !== null && <LeaveQuestion />}
      <UnsentNotice />
      <script data-bawa={script}>{BRING_SCRIPT}</script>
    </>
  )
}
