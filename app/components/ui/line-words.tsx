import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { lineNow, watchLine } from '#app/platform/line/patient-fetch.ts'
import { useAddresses } from '../addresses.tsx'
import { Icon } from './icons.tsx'
import { useCalmly } from './use-calmly.ts'

/**
 * That the line is away or the writer signed out, and what that means for what was typed; nothing while all is well.
 * Put it into a live region. `held`: a link waits for the line.
 */
export function LineWords({ held = false }: { held?: boolean }) {
  const t = useTexts(shellTexts)
  const line = useCalmly(watchLine, lineNow, () => 'fine' as const)
  const { signIn, profile } = useAddresses()
  return (
    <>
      {(line === 'signedOut' || line === 'otherWriter') && (
        <p className="ico">
          <Icon name="lock" />
          <span>
            {t[line]}{' '}
            <a href={line === 'signedOut' ? signIn : profile} target="_blank" rel="noreferrer">
              {line === 'signedOut' ? t.signInAgain : t.toOtherAccount}
            </a>
          </span>
        </p>
      )}
      {(line === 'away' || held) && (
        <p className="ico">
          <Icon name="offline" />
          <span>{t.lineAway}</span>
        </p>
      )}
    </>
  )
}
