package io.jiuyuan.registry;

import io.jiuyuan.registry.domain.HouseholdMember;
import io.jiuyuan.registry.domain.HouseholdMemberRepository;
import io.jiuyuan.registry.domain.Person;
import io.jiuyuan.registry.domain.PersonNumber;
import io.jiuyuan.registry.domain.PersonNumberRepository;
import io.jiuyuan.registry.domain.PersonRepository;
import org.springframework.stereotype.Component;

/** What the registry keeps sealed, for the rotation of keys. */
final class RegistryStores {

    private RegistryStores() {}

    @Component
    static class Numbers extends SealedRows<PersonNumber> {

        private final Secrets secrets;

        Numbers(PersonNumberRepository numbers, Secrets secrets) {
            super("证件号码", numbers::countByKeyIdNot, numbers::findByKeyIdNotOrderByNumberId, numbers::saveAll);
            this.secrets = secrets;
        }

        @Override
        protected void reseal(PersonNumber number) {
            Secrets.Sealed sealed = secrets.reseal(Purposes.number(number.numberId()), number.numberCipher());
            number.reseal(sealed.text(), sealed.keyId());
        }
    }

    @Component
    static class Contacts extends SealedRows<Person> {

        private final Secrets secrets;

        Contacts(PersonRepository persons, Secrets secrets) {
            super("联系电话和电子邮箱", persons::countByKeyIdNot, persons::findByKeyIdNotOrderByPersonId, persons::saveAll);
            this.secrets = secrets;
        }

        @Override
        protected void reseal(Person person) {
            Secrets.Sealed sealed = secrets.reseal(Purposes.phone(person.personId()), person.phoneCipher());
            String email = person.emailCipher() == null
                    ? null
                    : secrets.reseal(Purposes.email(person.personId()), person.emailCipher())
                            .text();
            person.reseal(sealed.text(), email, sealed.keyId());
        }
    }

    @Component
    static class MemberNumbers extends SealedRows<HouseholdMember> {

        private final Secrets secrets;

        MemberNumbers(HouseholdMemberRepository members, Secrets secrets) {
            super("家庭成员证件号码", members::countByKeyIdNot, members::findByKeyIdNotOrderByMemberId, members::saveAll);
            this.secrets = secrets;
        }

        @Override
        protected void reseal(HouseholdMember member) {
            if (member.numberCipher() == null) {
                member.reseal(null, secrets.currentKeyId());
                return;
            }
            Secrets.Sealed sealed = secrets.reseal(Purposes.memberNumber(member.memberId()), member.numberCipher());
            member.reseal(sealed.text(), sealed.keyId());
        }
    }
}
