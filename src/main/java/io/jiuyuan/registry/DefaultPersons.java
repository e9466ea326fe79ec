package io.jiuyuan.registry;

import io.jiuyuan.organization.Officers;
import io.jiuyuan.registry.domain.Person;
import io.jiuyuan.registry.domain.PersonDetails;
import io.jiuyuan.registry.domain.PersonNumber;
import io.jiuyuan.registry.domain.PersonNumberRepository;
import io.jiuyuan.registry.domain.PersonRepository;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.IdentityNumber;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPersons implements Persons {

    private static final int MAX_REASON = 500;

    private final PersonRepository persons;
    private final PersonNumberRepository numbers;
    private final Households households;
    private final DraftRules rules;
    private final PersonFiles files;
    private final Secrets secrets;
    private final Officers officers;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultPersons(
            PersonRepository persons,
            PersonNumberRepository numbers,
            Households households,
            DraftRules rules,
            PersonFiles files,
            Secrets secrets,
            Officers officers,
            AuditTrail audit,
            Clock clock) {
        this.persons = persons;
        this.numbers = numbers;
        this.households = households;
        this.rules = rules;
        this.files = files;
        this.secrets = secrets;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FieldProblem> check(PersonDraft draft, String prefix) {
        return rules.check(Drafts.normalized(draft), prefix);
    }

    @Override
    public String register(PersonDraft raw) {
        PersonDraft draft = Drafts.normalized(raw);
        List<FieldProblem> problems = rules.check(draft, "");
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        IdentityNumber number = IdentityNumber.require("identityNumber", draft.identityNumber(), today());
        Optional<PersonNumber> known = byNumber(number);
        Person person = known.map(n -> persons.lock(n.personId()).orElseThrow())
                .orElseGet(() -> new Person(
                        UUID.randomUUID().toString(),
                        number.birthDate(),
                        number.sex().name(),
                        now()));
        Secrets.Sealed phone = secrets.seal(Purposes.phone(person.personId()), draft.phone());
        person.update(details(draft), phone.text(), sealedEmail(draft, person), phone.keyId(), now());
        if (known.isEmpty()) {
            persons.saveAndFlush(person);
            numbers.save(sealed(person.personId(), number));
        }
        households.replace(person.personId(), draft.members());
        return person.personId();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> findByIdentityNumber(String identityNumber) {
        IdentityNumber.Result parsed = IdentityNumber.parse(identityNumber, today());
        return parsed.valid() ? byNumber(parsed.number()).map(PersonNumber::personId) : Optional.empty();
    }

    @Override
    public void correctIdentityNumber(String personId, String newNumber, String reason) {
        IdentityNumber number = IdentityNumber.require("newNumber", newNumber, today());
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw new InputRejected("reason", "请填写更正原因，不超过" + MAX_REASON + "个字");
        }
        Person person = persons.lock(personId).orElseThrow(DefaultPersons::unknown);
        PersonNumber old = numbers.current(personId).orElseThrow();
        Optional<PersonNumber> known = byNumber(number);
        if (known.isPresent() && !known.get().personId().equals(personId)) {
            throw new RuleRefused("number-of-another", "该身份证号码已登记在另一份个人档案下。系统不合并两份档案，请核实号码；确为同一人的，请停用其中一份并联系系统管理员");
        }
        if (known.isPresent() && known.get().current()) {
            throw new InputRejected("newNumber", "新号码与现有号码相同");
        }
        old.replace(officers.current().username(), reason.strip(), now());
        known.ifPresentOrElse(PersonNumber::reinstate, () -> numbers.save(sealed(personId, number)));
        person.correctBirth(number.birthDate(), number.sex().name(), now());
        audit.record("person-number-corrected", personId, "更正身份证号码");
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> householdOf(String personId, Collection<String> relations) {
        return households.others(personId, relations);
    }

    /** Always in the same order, so that two who want the same persons never wait for each other. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<String> personIds) {
        personIds.stream().distinct().sorted().forEach(persons::lock);
    }

    @Override
    public PersonFile file(String personId, String purpose) {
        PersonFile file = files.file(get(personId));
        audit.record("person-file-read", personId, purpose);
        return file;
    }

    @Override
    @Transactional(readOnly = true)
    public PersonSummary summary(String personId) {
        Person person = get(personId);
        return new PersonSummary(
                personId,
                person.name(),
                files.number(personId).masked(),
                Sex.valueOf(person.sex()),
                person.birthDate().getYear(),
                PersonText.maskedPhone(files.phone(person)));
    }

    @Override
    @Transactional(readOnly = true)
    public PersonBirth birth(String personId) {
        Person person = get(personId);
        return new PersonBirth(person.birthDate(), Sex.valueOf(person.sex()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> maskedNumbers(Collection<String> personIds) {
        return personIds.isEmpty() ? Map.of() : files.maskedNumbers(personIds);
    }

    @Override
    public PersonIdentity identity(String personId, String purpose) {
        Person person = get(personId);
        audit.record("person-identity-read", personId, purpose);
        return new PersonIdentity(personId, files.number(personId).value(), person.name(), files.phone(person));
    }

    /** An address on file that the draft leaves out stays, under the key that the row names. */
    private String sealedEmail(PersonDraft draft, Person person) {
        return Optional.ofNullable(draft.email())
                .or(() -> files.email(person))
                .map(email ->
                        secrets.seal(Purposes.email(person.personId()), email).text())
                .orElse(null);
    }

    private PersonNumber sealed(String personId, IdentityNumber number) {
        String numberId = UUID.randomUUID().toString();
        Secrets.Sealed text = secrets.seal(Purposes.number(numberId), number.value());
        return new PersonNumber(
                numberId, personId, secrets.lookupHash(number.value()), text.text(), text.keyId(), now());
    }

    private Optional<PersonNumber> byNumber(IdentityNumber number) {
        return numbers.findByNumberHash(secrets.lookupHash(number.value()));
    }

    private Person get(String personId) {
        return persons.findById(personId).orElseThrow(DefaultPersons::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("没有这份个人档案");
    }

    private static PersonDetails details(PersonDraft draft) {
        return new PersonDetails(
                draft.name(),
                draft.ethnicity(),
                draft.politicalStatus(),
                draft.education(),
                draft.maritalStatus(),
                draft.employmentCertificateNumber(),
                draft.unemployedSince(),
                draft.hukouAddress(),
                draft.hukouUnitCode(),
                draft.residenceAddress(),
                draft.residenceUnitCode(),
                draft.skills(),
                draft.wishes());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
