import { useEffect, useRef, type ReactNode } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import classes from './page.module.css';

interface PageProps {
  /** The browser's title, and the heading unless `heading` is given. */
  title: string;
  heading?: ReactNode;
  /** Acts that belong to the whole page. */
  acts?: ReactNode;
  /** The margin: reasons and pictures beside the text; below it on a phone. */
  margin?: ReactNode;
  /** What closes the page: under the text; on a phone under the margin too. */
  after?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A page: its heading takes the focus when one arrives by a link, so that a screen reader begins there. */
export const Page = ({ title, heading, acts, margin, after, wide = false, children }: PageProps) => {
  const top = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const arrival = useNavigationType();
  useEffect(() => {
    if (key !== 'default' && arrival !== NavigationType.Pop) top.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className={classes['page']} data-wide={wide || undefined} data-margin={margin ? true : undefined}>
      <title>{`${title} · Tactful`}</title>
      <div className={classes['column']}>
        <header className={classes['head']}>
          <h1 ref={top} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {acts && <div className={classes['acts']}>{acts}</div>}
        </header>
        {children}
      </div>
      {margin && <aside className={classes['margin']}>{margin}</aside>}
      {after && <div className={classes['column']}>{after}</div>}
    </div>
  );
};
