// Who is asking: the guard that lets only signed-in people through, and their identifier for handlers.
import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface Session {
    memberId?: string;
  }
}

const PUBLIC = 'public';

/** Marks a route that needs nobody signed in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    if (!context.switchToHttp().getRequest<FastifyRequest>().session.memberId) throw new UnauthorizedException();
    return true;
  }
}

/** Identifier of the signed-in member. */
export const SignedInMember = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { memberId } = context.switchToHttp().getRequest<FastifyRequest>().session;
  if (!memberId) throw new UnauthorizedException();
  return memberId;
});
