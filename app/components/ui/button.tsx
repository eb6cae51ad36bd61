import { Link, type LinkProps } from '@remix-run/react'
import { useId, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icons.tsx'

export type ButtonLook = {
  /** `primary` is for the one thing that waits; a screen has at most one. */
  variant?: 'plain' | 'primary' | 'text' | 'danger'
  /** As wide as its column. */
  full?: boolean
  icon?: IconName
  /** Closes the button and says why, in words, right below it. */
  closedBecause?: ReactNode
}

export type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'disabled' | 'style'> & ButtonLook
export type ButtonLinkProps = Omit<LinkProps, 'style'> & ButtonLook

export function buttonClass({ variant = 'plain', full }: ButtonLook, className?: string) {
  return classNames('btn', variant !== 'plain' && variant, full && 'full', className)
}

/** A button. It takes no `disabled`: a closed button stays reachable and says why it is closed. */
export function Button({ variant, full, icon, closedBecause, className, children, ...rest }: ButtonProps) {
  const reasonId = useId()
  const look = buttonClass({ variant, full }, className)
  if (!closedBecause) {
    return (
      <button type="submit" {...rest} className={look}>
        {icon && <Icon name={icon} />}
        {children}
      </button>
    )
  }
  return (
    <span className="closed">
      <button
        {...rest}
        type="button"
        className={look}
        aria-disabled="true"
        aria-describedby={reasonId}
        onClick={stay}
      >
        {icon && <Icon name={icon} />}
        {children}
      </button>
      <span className="hint" id={reasonId}>
        {closedBecause}
      </span>
    </span>
  )
}

/** A link that looks like a button, for going somewhere; use `Button` for doing something. */
export function ButtonLink({
  variant,
  full,
  icon,
  closedBecause,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  const reasonId = useId()
  const look = buttonClass({ variant, full }, className)
  if (!closedBecause) {
    return (
      <Link {...rest} className={look}>
        {icon && <Icon name={icon} />}
        {children}
      </Link>
    )
  }
  return (
    <span className="closed">
      <a role="link" tabIndex={0} className={look} aria-disabled="true" aria-describedby={reasonId}>
        {icon && <Icon name={icon} />}
        {children}
      </a>
      <span className="hint" id={reasonId}>
        {closedBecause}
      </span>
    </span>
  )
}

function stay(event: MouseEvent) {
  event.preventDefault()
}
