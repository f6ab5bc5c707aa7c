import { Module } from '@nestjs/common';
import { ProgramsController } from './programs.controller.ts';
import { ProgramsService } from './programs.service.ts';

@Module({ controllers: [ProgramsController], providers: [ProgramsService], exports: [ProgramsService] })
export class ProgramsModule {}
