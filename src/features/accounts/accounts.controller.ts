import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { Account, SessionToken } from '../../platform/sessions/account.decorator.ts';
import { SessionCookies } from '../../platform/sessions/cookies.ts';
import { Open } from '../../platform/sessions/session.guard.ts';
import { Sessions } from '../../platform/sessions/sessions.service.ts';
import {
  AccountAnswer,
  ChangePasswordDto,
  DeleteAccountDto,
  FreshTokenDto,
  NewTokenDto,
  RequestResetDto,
  ResetPasswordDto,
  SignInDto,
  SignUpDto,
  TokensAnswer,
} from './accounts.dto.ts';
import { AccountsService } from './accounts.service.ts';
import { PasswordsService } from './passwords.service.ts';
import { TokensService } from './tokens.service.ts';

@ApiTags('auth')
@Controller('auth')
export class AccountsController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(PasswordsService) private readonly passwords: PasswordsService,
    @Inject(TokensService) private readonly tokens: TokensService,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Open()
  @Post('sign-up')
  @ApiCreatedResponse({ type: AccountAnswer })
  async signUp(@Body() dto: SignUpDto, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { account, token } = await this.accounts.signUp(dto, ip);
    this.cookies.set(reply, token);
    return { account };
  }

  @Open()
  @Post('sign-in')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountAnswer })
  async signIn(@Body() dto: SignInDto, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { account, token } = await this.accounts.signIn(dto, ip);
    this.cookies.set(reply, token);
    return { account };
  }

  @Open()
  @Post('sign-out')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@SessionToken() token: string | null, @Res({ passthrough: true }) reply: FastifyReply) {
    if (token) await this.sessions.close(token);
    this.cookies.clear(reply);
  }

  @Get('me')
  @ApiOkResponse({ type: AccountAnswer })
  async me(@Account() account: AccountId) {
    return { account: await this.accounts.me(account) };
  }

  @Delete('me')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Account() account: AccountId,
    @Body() dto: DeleteAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.accounts.remove(account, dto.password);
    this.cookies.clear(reply);
  }

  @Post('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(@Account() account: AccountId, @Body() dto: ChangePasswordDto, @SessionToken() token: string | null) {
    return this.passwords.change(account, dto, token);
  }

  @Open()
  @Post('reset')
  @HttpCode(202)
  requestReset(@Body() dto: RequestResetDto, @Ip() ip: string) {
    return this.passwords.requestReset(dto.email, ip);
  }

  @Open()
  @Post('reset/confirm')
  @HttpCode(204)
  @ApiNoContentResponse()
  reset(@Body() dto: ResetPasswordDto) {
    return this.passwords.reset(dto);
  }

  @Post('tokens')
  @ApiCreatedResponse({ type: FreshTokenDto })
  makeToken(@Account() account: AccountId, @Body() dto: NewTokenDto) {
    return this.tokens.make(account, dto.name);
  }

  @Get('tokens')
  @ApiOkResponse({ type: TokensAnswer })
  listTokens(@Account() account: AccountId) {
    return this.tokens.list(account);
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeToken(@Account() account: AccountId, @Param('id') id: string) {
    return this.tokens.remove(account, id);
  }
}
