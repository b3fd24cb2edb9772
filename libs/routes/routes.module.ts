// Use cases on review routes.
import { Module } from '@nestjs/common';
import { ChangeRoutes } from './change-routes.js';

@Module({ providers: [ChangeRoutes], exports: [ChangeRoutes] })
export class RoutesModule {}
