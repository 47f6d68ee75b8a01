import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { permissionsOf } from '../authorisation/may.ts';
import type { Person } from '../authorisation/person.ts';
import { Clock } from '../clock/clock.ts';
import { CONFIG, type Config } from '../config/config.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { CurrentPerson, Route, type SignedInRequest } from '../http/route.ts';
import { Instant, LocalText } from '../http/shapes.ts';
import { couldEver } from '../procedures/chain/chain-question.ts';
import { CHAIN_RULES, type ChainRules } from '../procedures/chain/chain-rules.ts';
import { RegisterService } from '../register/register.service.ts';
import { cookieName, cookieOptions, sessionSecret } from './session-cookie.ts';
import { accountsToTry } from '../seed/demonstration-accounts.ts';
import { localDate } from '../text/local-date.ts';
import { SessionService } from './session.service.ts';

const SignIn = z.strictObject({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(1000),
});
type SignIn = z.infer<typeof SignIn>;

export const Demonstration = z
  .object({
    items: z.array(z.object({ username: z.string(), name: z.string(), shows: LocalText.nullable() })),
  })
  .meta({ id: 'Demonstration' });
type Demonstration = z.infer<typeof Demonstration>;

export const Me = z
  .object({
    person: z.object({ id: z.string(), username: z.string(), name: z.string() }),
    posts: z.array(
      z.object({ role: z.string(), roleTitle: LocalText, agency: z.string(), agencyName: LocalText }),
    ),
    permissions: z.array(z.string()),
    language: z.enum(['vi', 'en']).optional(),
    now: Instant,
    timeZone: z.string(),
  })
  .meta({ id: 'Me' });
type Me = z.infer<typeof Me>;

@Controller('api/session')
export class SessionController {
  readonly #sessions: SessionService;
  readonly #register: RegisterService;
  readonly #clock: Clock;
  readonly #config: Config;
  readonly #rules: ChainRules;
  readonly #database: UnitOfWork;

  constructor(
    sessions: SessionService,
    register: RegisterService,
    database: UnitOfWork,
    clock: Clock,
    @Inject(CONFIG) config: Config,
    @Inject(CHAIN_RULES) rules: ChainRules,
  ) {
    this.#sessions = sessions;
    this.#register = register;
    this.#clock = clock;
    this.#config = config;
    this.#rules = rules;
    this.#database = database;
  }

  @Post()
  @HttpCode(200)
  @Route({ summary: 'Signs in', allows: 'anybody', answer: Me })
  async signIn(
    @Body({ schema: SignIn }) body: SignIn,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const secret = await this.#sessions.signIn(body.username, body.password);
    const former = sessionSecret(request, this.#config);
    if (former !== undefined) await this.#sessions.signOut(former);
    reply.setCookie(cookieName(this.#config), secret, cookieOptions(this.#config));
    const person = await this.#sessions.personOf(secret);
    if (person === null) throw new Error('A session just made must be found');
    return this.#me(person);
  }

  @Get()
  @Route({ summary: 'Who I am and what I may do', allows: 'signedIn', answer: Me })
  me(@CurrentPerson() person: Person): Promise<Me> {
    return this.#me(person);
  }

  @Get('demonstration')
  @Route({
    summary: 'Accounts of the demonstration province to try; none in a real installation',
    allows: 'anybody',
    answer: Demonstration,
  })
  async demonstration(): Promise<Demonstration> {
    return { items: this.#config.seed === 'demo' ? await accountsToTry(this.#database) : [] };
  }

  @Delete()
  @HttpCode(204)
  @Route({ summary: 'Signs out', allows: 'anybody', status: 204 })
  async signOut(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = sessionSecret(request, this.#config);
    if (secret !== undefined) await this.#sessions.signOut(secret);
    reply.clearCookie(cookieName(this.#config), cookieOptions(this.#config));
  }

  async #me(person: Person): Promise<Me> {
    const register = await this.#register.current();
    return {
      person: { id: person.id, username: person.username, name: person.name },
      posts: person.posts.map((post) => ({
        ...post,
        roleTitle: register.roleTitle(post.role),
        agencyName: register.agencyName(post.agency),
      })),
      permissions: permissionsOf(person, couldEver(this.#rules, register, localDate(this.#clock.now()))),
      now: this.#clock.now(),
      timeZone: 'Asia/Ho_Chi_Minh',
    };
  }
}
