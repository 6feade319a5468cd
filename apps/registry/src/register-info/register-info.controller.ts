import { Controller, Get, Inject } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { FOUNDATION, type Foundation } from '../commands/foundation.js';
import { Moments } from '../moment/moments.query.js';
import { RegisterInfo } from '../shapes/register-info.js';

const NAMES = {
  TRAINING: { ru: 'Учебный реестр', en: 'Training register' },
  REGISTER: { ru: 'Реестр', en: 'Register' },
} as const;

/** Which register this is, and since when it is kept. */
@Controller('api/registry/v1/register')
export class RegisterInfoController {
  constructor(
    @Inject(FOUNDATION) private readonly foundation: Foundation,
    private readonly moments: Moments,
  ) {}

  @Get()
  @Answers(200, RegisterInfo)
  async read(): Promise<RegisterInfo> {
    const { size, incarnation } = await this.foundation.store.head();
    const purpose = this.foundation.training ? 'TRAINING' : 'REGISTER';
    return {
      purpose,
      name: NAMES[purpose],
      size,
      incarnation,
      since: await this.moments.registerSince(),
      timeZone: this.foundation.timeZone,
      today: this.moments.today(),
    };
  }
}
