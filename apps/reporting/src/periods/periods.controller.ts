import { Controller, Get, Query } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { Moments } from '../moment/moments.query.js';
import { Periods, PeriodsQuery } from '../shapes/periods.js';
import { periodsOf, PRESETS } from './presets.js';

/** The periods that reports are usually made for. */
@Controller('api/reporting/v1/periods')
export class PeriodsController {
  constructor(private readonly moments: Moments) {}

  @Get()
  @Answers(200, Periods)
  list(@Query({ schema: PeriodsQuery }) { years = 10 }: PeriodsQuery): Periods {
    const today = this.moments.today();
    const presets = PRESETS.map(({ code, name, ground, validFrom, validTo, ...preset }) => ({
      ...{ code, name, ground, validFrom, validTo },
      periods: [...periodsOf({ code, name, ground, validFrom, validTo, ...preset }, today, years)],
    }));
    return { presets, today };
  }
}
