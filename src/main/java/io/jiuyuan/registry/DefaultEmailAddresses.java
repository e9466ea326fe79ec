package io.jiuyuan.registry;

import io.jiuyuan.registry.domain.PersonRepository;
import io.jiuyuan.shared.AuditTrail;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultEmailAddresses implements EmailAddresses {

    private final PersonRepository persons;
    private final PersonFiles files;
    private final AuditTrail audit;

    DefaultEmailAddresses(PersonRepository persons, PersonFiles files, AuditTrail audit) {
        this.persons = persons;
        this.files = files;
        this.audit = audit;
    }

    @Override
    public Optional<String> of(String personId, String purpose) {
        Optional<String> email = persons.findById(personId).flatMap(files::email);
        email.ifPresent(known -> audit.record("person-email-read", personId, purpose));
        return email;
    }
}
