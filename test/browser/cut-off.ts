import type { Page } from '@playwright/test';

/**
 * What a person could press but not read or reach: its words are clipped, or it lies beyond the edge of a part that
 * does not scroll. What stands in the drawing is measured by the view on it, not by the window.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clips = (one: Element): boolean => /hidden|clip/.test(getComputedStyle(one).overflowX);
    const scrolls = (one: Element): boolean => /auto|scroll/.test(getComputedStyle(one).overflowX);
    const isBeyond = (one: Element): boolean => {
      const { right } = one.getBoundingClientRect();
      for (let part = one.parentElement; part !== null && part !== document.body; part = part.parentElement) {
        if (scrolls(part)) return false;
        if (clips(part) && right > part.getBoundingClientRect().right + 1) return true;
      }
      return right > window.innerWidth + 1;
    };
    const isClipped = (one: Element): boolean => clips(one) && one.scrollWidth > one.clientWidth + 1;
    return [...document.querySelectorAll('button, [role=tab], [role=button], a')]
      .filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('.react-flow') === null,
      )
      .filter((one) => one.getBoundingClientRect().width > 1 && (isBeyond(one) || isClipped(one)))
      .map((one) => one.textContent.trim() || (one.getAttribute('aria-label') ?? ''));
  });
}
