/** What openapi.json says of the one who asks. */
import type { Agency, Role } from '../../../libs/domain/member';
import type { Member } from '../../../libs/domain/signed-in';
import { Id, InRoles, OfAgency, Text } from '../web/contract/properties';

export class MeSchema implements Pick<Member, 'id' | 'name' | 'email' | 'agency' | 'roles'> {
  @Id('Of me') readonly id!: string;
  @Text('By name', 'Priya Shah') readonly name!: string;
  @Text('Where notices reach me', 'priya.shah@example.org') readonly email!: string;
  @OfAgency('For which agency I am here') readonly agency!: Agency;
  @InRoles('What I am here') readonly roles!: readonly Role[];
}
