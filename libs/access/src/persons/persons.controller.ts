import type { ServerResponse } from 'node:http';
import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { DomainError } from '@pobratim/kernel';
import { Answers } from '@pobratim/service-defaults';
import { CurrentIdentity, WithoutIdentity } from '../identity/current-identity.js';
import type { Identity } from '../identity/identity.js';
import { CookieIdentitySource } from '../session/cookie-identity.adapter.js';
import { ChoosePerson, Person, PersonList, personOf } from './person-answers.js';

/** Who may be chosen, who is chosen, and choosing. */
@Controller('api/access/v1')
export class PersonsController {
  constructor(private readonly source: CookieIdentitySource) {}

  @Get('persons')
  @WithoutIdentity()
  @Answers(200, PersonList, 'The persons of this register, the one to offer first at the head')
  persons(): PersonList {
    return { persons: this.source.persons.map(personOf) };
  }

  @Get('me')
  @Answers(200, Person, 'Who is chosen')
  me(@CurrentIdentity() identity: Identity): Person {
    return personOf(identity);
  }

  @Put('me')
  @WithoutIdentity()
  @Answers(200, Person, 'Chosen; the cookie is set')
  choose(
    @Body({ schema: ChoosePerson }) { personId }: ChoosePerson,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Person {
    const identity = this.source.find(personId);
    if (identity === null) {
      throw new DomainError('no-such-person', {
        kind: 'not-found',
        message: {
          ru: 'Такого человека в этом реестре нет, выбор не изменён. Выберите из списка.',
          en: 'This register has no such person; the choice is unchanged. Choose from the list.',
        },
      });
    }
    response.setHeader('Set-Cookie', this.source.cookieFor(identity));
    return personOf(identity);
  }
}
