import { classNames } from './class-names.ts'
import { Written } from './written.tsx'

export type LetterheadProps = {
  names: readonly string[]
  reach: readonly string[]
  paper: 'A4' | 'F4'
  /** Also on the screen, as it will be printed. */
  shown?: boolean
}

/** The head of the district's papers, above what is printed; on a screen only where it is looked at. */
export function LetterheadHead({ names, reach, paper, shown }: LetterheadProps) {
  return (
    <div className={classNames('kop', shown && 'shown', paper === 'F4' && 'f4')}>
      {names.map((line, index) => (
        <p key={index} className="kop-name">
          <Written text={line} />
        </p>
      ))}
      {reach.map((line, index) => (
        <p key={index} className="kop-reach">
          <Written text={line} />
        </p>
      ))}
    </div>
  )
}
