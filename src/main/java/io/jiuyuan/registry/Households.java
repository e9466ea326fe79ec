package io.jiuyuan.registry;

import io.jiuyuan.registry.PersonDraft.Member;
import io.jiuyuan.registry.domain.HouseholdMember;
import io.jiuyuan.registry.domain.HouseholdMemberRepository;
import io.jiuyuan.registry.domain.PersonNumber;
import io.jiuyuan.registry.domain.PersonNumberRepository;
import io.jiuyuan.shared.IdentityNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a person names as household, and who on file belongs to the same one. */
@Component
class Households {

    private final HouseholdMemberRepository members;
    private final PersonNumberRepository numbers;
    private final Secrets secrets;
    private final Clock clock;

    Households(HouseholdMemberRepository members, PersonNumberRepository numbers, Secrets secrets, Clock clock) {
        this.members = members;
        this.numbers = numbers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param given null leaves the household as it is on file */
    void replace(String personId, List<Member> given) {
        if (given == null) {
            return;
        }
        members.deleteAll(members.findByPersonIdOrderByPosition(personId));
        for (int i = 0; i < given.size(); i++) {
            members.save(stored(personId, i, given.get(i)));
        }
    }

    List<PersonFile.Member> members(String personId) {
        return members.findByPersonIdOrderByPosition(personId).stream()
                .map(this::shown)
                .toList();
    }

    List<String> others(String personId, Collection<String> relations) {
        List<String> named = members.findByPersonIdOrderByPosition(personId).stream()
                .filter(member -> relations.contains(member.relation()))
                .map(HouseholdMember::numberHash)
                .filter(Objects::nonNull)
                .toList();
        List<String> own = numbers.findByPersonId(personId).stream()
                .map(PersonNumber::numberHash)
                .toList();
        Stream<String> onFile = numbers.findByNumberHashIn(named).stream().map(PersonNumber::personId);
        Stream<String> naming = members.findByNumberHashIn(own).stream()
                .filter(member -> relations.contains(member.relation()))
                .map(HouseholdMember::personId);
        return Stream.concat(onFile, naming)
                .filter(id -> !id.equals(personId))
                .distinct()
                .toList();
    }

    private HouseholdMember stored(String personId, int position, Member member) {
        String id = UUID.randomUUID().toString();
        if (member.identityNumber() == null) {
            return new HouseholdMember(
                    id,
                    personId,
                    position,
                    member.name(),
                    null,
                    null,
                    secrets.currentKeyId(),
                    member.relation(),
                    member.status());
        }
        String number = parsed(member.identityNumber()).value();
        Secrets.Sealed sealed = secrets.seal(Purposes.memberNumber(id), number);
        return new HouseholdMember(
                id,
                personId,
                position,
                member.name(),
                secrets.lookupHash(number),
                sealed.text(),
                sealed.keyId(),
                member.relation(),
                member.status());
    }

    private PersonFile.Member shown(HouseholdMember member) {
        String masked = member.numberCipher() == null
                ? null
                : parsed(secrets.open(Purposes.memberNumber(member.memberId()), member.numberCipher()))
                        .masked();
        return new PersonFile.Member(
                member.name(),
                masked,
                PersonOptions.RELATION.labelOf(member.relation()),
                member.employmentStatus() == null
                        ? null
                        : PersonOptions.EMPLOYMENT_STATUS.labelOf(member.employmentStatus()));
    }

    private IdentityNumber parsed(String number) {
        return IdentityNumber.require("identityNumber", number, LocalDate.now(clock));
    }
}
