/** A policy as cases opened under it. A version never changes. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Policy } from '../../domain/policy';

@Entity('policy_version')
export class PolicyVersion {
  @PrimaryColumn('text') procedure!: string;
  @PrimaryColumn('text') version!: string;
  @Column('jsonb') body!: Policy;
}
