import type { CheckingData } from '@motcua/engine';

/** The register and the calendars of the demonstration province, as an application gives them to the designer. */
export const demonstration: CheckingData;
