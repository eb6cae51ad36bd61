import { Button } from '#app/components/ui/button.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { leaveTexts } from '#app/i18n/leave.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { useAddresses } from '../addresses.tsx'

/**
 * On a page without React: what is asked of whoever signs out while a text of hers is on this device only, hidden until
 * `platform/line/plain-leaving.ts` asks it, with what a lesson asks before an offered text is thrown away.
 */
export function LeaveQuestion() {
  const t = useTexts(leaveTexts)
  const { dropSure } = useTexts(keptTexts)
  const { signOut } = useAddresses()
  return (
    <dialog
      id="jaga"
      className="sheet"
      aria-labelledby="jaga-judul"
      data-keluar={signOut}
      data-tanya-buang={dropSure}
    >
      <div className="sheet-box">
        <div className="sheet-body stack-2">
          <h2 id="jaga-judul">{t.title}</h2>
          <dl>
            <dt>
              <strong>{t.discard}</strong>
            </dt>
            <dd>{t.discardWords}</dd>
          </dl>
        </div>
        <div className="sheet-foot stack-2">
          <Button type="button" variant="primary" full>
            {t.sendFirst}
          </Button>
          <Button type="button" variant="danger" full value="buang">
            {t.discard}
          </Button>
          <Button type="button" variant="text" full value="">
            {t.cancel}
          </Button>
        </div>
      </div>
    </dialog>
  )
}
