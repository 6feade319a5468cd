import { z } from 'zod';

const day = z.iso.date().optional().catch(undefined);

/** A report: its period (`to` is the first day that no longer belongs to it), territory, and relations inside the country. */
export const ReportSearch = z.object({
  from: day,
  to: day,
  territory: z
    .string()
    .regex(/^(\d{2,3}|\d{5}|\d{8}|\d{11})$/)
    .optional()
    .catch(undefined),
  domestic: z.enum(['INCLUDE', 'ONLY']).optional().catch(undefined),
});
export type ReportSearch = z.infer<typeof ReportSearch>;
