package io.jiuyuan.registry;

import io.jiuyuan.registry.domain.HouseholdMember;
import io.jiuyuan.registry.domain.HouseholdMemberRepository;
import io.jiuyuan.registry.domain.Person;
import io.jiuyuan.registry.domain.PersonNumber;
import io.jiuyuan.registry.domain.PersonNumberRepository;
import io.jiuyuan.registry.domain.PersonRepository;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What the registry keeps sealed, for the rotation of keys. */
final class RegistryStores {

    private RegistryStores() {}

    @Component
    static class Numbers implements EncryptedStore {

        private final PersonNumberRepository numbers;
        private final Secrets secrets;

        Numbers(PersonNumberRepository numbers, Secrets secrets) {
            this.numbers = numbers;
            this.secrets = secrets;
        }

        @Override
        public String name() {
            return "证件号码";
        }

        @Override
        public long remaining(String currentKeyId) {
            return numbers.countByKeyIdNot(currentKeyId);
        }

        @Override
        public int reencrypt(String currentKeyId, int limit) {
            List<PersonNumber> chunk = numbers.findByKeyIdNotOrderByNumberId(currentKeyId, Limit.of(limit));
            chunk.forEach(n -> {
                Secrets.Sealed sealed = secrets.reseal(Purposes.number(n.numberId()), n.numberCipher());
                n.reseal(sealed.text(), sealed.keyId());
            });
            numbers.saveAll(chunk);
            return chunk.size();
        }
    }

    @Component
    static class Contacts implements EncryptedStore {

        private final PersonRepository persons;
        private final Secrets secrets;

        Contacts(PersonRepository persons, Secrets secrets) {
            this.persons = persons;
            this.secrets = secrets;
        }

        @Override
        public String name() {
            return "联系电话和电子邮箱";
        }

        @Override
        public long remaining(String currentKeyId) {
            return persons.countByKeyIdNot(currentKeyId);
        }

        @Override
        public int reencrypt(String currentKeyId, int limit) {
            List<Person> chunk = persons.findByKeyIdNotOrderByPersonId(currentKeyId, Limit.of(limit));
            chunk.forEach(p -> {
                Secrets.Sealed sealed = secrets.reseal(Purposes.phone(p.personId()), p.phoneCipher());
                String email = p.emailCipher() == null
                        ? null
                        : secrets.reseal(Purposes.email(p.personId()), p.emailCipher())
                                .text();
                p.reseal(sealed.text(), email, sealed.keyId());
            });
            persons.saveAll(chunk);
            return chunk.size();
        }
    }

    @Component
    static class MemberNumbers implements EncryptedStore {

        private final HouseholdMemberRepository members;
        private final Secrets secrets;

        MemberNumbers(HouseholdMemberRepository members, Secrets secrets) {
            this.members = members;
            this.secrets = secrets;
        }

        @Override
        public String name() {
            return "家庭成员证件号码";
        }

        @Override
        public long remaining(String currentKeyId) {
            return members.countByKeyIdNot(currentKeyId);
        }

        @Override
        public int reencrypt(String currentKeyId, int limit) {
            List<HouseholdMember> chunk = members.findByKeyIdNotOrderByMemberId(currentKeyId, Limit.of(limit));
            chunk.forEach(m -> {
                if (m.numberCipher() == null) {
                    m.reseal(null, currentKeyId);
                    return;
                }
                Secrets.Sealed sealed = secrets.reseal(Purposes.memberNumber(m.memberId()), m.numberCipher());
                m.reseal(sealed.text(), sealed.keyId());
            });
            members.saveAll(chunk);
            return chunk.size();
        }
    }
}
