package io.jiuyuan.registry;

import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.registry.domain.Person;
import io.jiuyuan.registry.domain.PersonNumber;
import io.jiuyuan.registry.domain.PersonNumberRepository;
import io.jiuyuan.shared.IdentityNumber;
import io.jiuyuan.shared.Sex;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens what is stored and words it for a reader. */
@Component
class PersonFiles {

    private final PersonNumberRepository numbers;
    private final Households households;
    private final Units units;
    private final Secrets secrets;
    private final Clock clock;

    PersonFiles(PersonNumberRepository numbers, Households households, Units units, Secrets secrets, Clock clock) {
        this.numbers = numbers;
        this.households = households;
        this.units = units;
        this.secrets = secrets;
        this.clock = clock;
    }

    PersonFile file(Person person) {
        IdentityNumber number = number(person.personId());
        return new PersonFile(
                person.personId(),
                person.name(),
                number.masked(),
                number.kind().label(),
                person.birthDate(),
                Sex.valueOf(person.sex()),
                person.ethnicity(),
                person.politicalStatus(),
                person.education(),
                person.maritalStatus(),
                phone(person),
                email(person).orElse(null),
                person.employmentCertificateNumber(),
                person.unemployedSince(),
                person.hukouAddress(),
                unitName(person.hukouUnitCode()),
                person.residenceAddress(),
                unitName(person.residenceUnitCode()),
                person.skills(),
                person.wishes().stream().map(PersonOptions.WISH::labelOf).toList(),
                households.members(person.personId()));
    }

    IdentityNumber number(String personId) {
        return opened(numbers.current(personId).orElseThrow());
    }

    Map<String, String> maskedNumbers(Collection<String> personIds) {
        return numbers.current(personIds).stream()
                .collect(Collectors.toMap(
                        PersonNumber::personId, number -> opened(number).masked()));
    }

    private IdentityNumber opened(PersonNumber current) {
        String value = secrets.open(Purposes.number(current.numberId()), current.numberCipher());
        return IdentityNumber.require("identityNumber", value, LocalDate.now(clock));
    }

    String phone(Person person) {
        return secrets.open(Purposes.phone(person.personId()), person.phoneCipher());
    }

    Optional<String> email(Person person) {
        return Optional.ofNullable(person.emailCipher())
                .map(cipher -> secrets.open(Purposes.email(person.personId()), cipher));
    }

    /** A unit that was dissolved keeps its name; a code that nobody knows any more is shown as it is. */
    private String unitName(String code) {
        return code == null ? null : units.find(code).map(Unit::fullName).orElse(code);
    }
}
