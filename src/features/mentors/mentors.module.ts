import { Module } from '@nestjs/common';
import { MentorPurge } from './mentor-purge.service.ts';
import { MentorsController } from './mentors.controller.ts';
import { MentorsService } from './mentors.service.ts';

@Module({ controllers: [MentorsController], providers: [MentorPurge, MentorsService], exports: [MentorsService] })
export class MentorsModule {}
