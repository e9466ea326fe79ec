package io.jiuyuan.notification;

import io.jiuyuan.notification.domain.Message;
import io.jiuyuan.notification.domain.MessageRepository;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.registry.PersonFile;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultLetters implements Letters {

    private static final int READ = 1000;
    private static final int DISTRICT_DIGITS = 6;

    private final MessageRepository messages;
    private final MessageContent content;
    private final Persons persons;
    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final MessageAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultLetters(
            MessageRepository messages,
            MessageContent content,
            Persons persons,
            Officers officers,
            Jurisdiction jurisdiction,
            MessageAccess access,
            AuditTrail audit,
            Clock clock) {
        this.messages = messages;
        this.content = content;
        this.persons = persons;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** In no transaction of its own: a case that may not be seen would end it. */
    @Override
    public List<Waiting> waiting() {
        return districts().stream()
                .flatMap(district -> messages.findInDistrict(Message.Status.LETTER, district, Limit.of(READ)).stream())
                .filter(letter -> access.maySee(letter.caseNumber()))
                .limit(SHOWN)
                .map(letter -> new Waiting(
                        letter.id(), letter.caseNumber(), name(letter), letter.lastError(), letter.createdAt()))
                .toList();
    }

    private String name(Message letter) {
        return letter.unregistered()
                ? content.open(letter).contact().name()
                : persons.summary(letter.personId()).name();
    }

    /** Numbers begin with two letters and the district's code, so that this much of the jurisdiction can be asked of the database. */
    private Set<String> districts() {
        return jurisdiction.codePrefixes(officers.current()).stream()
                .map(code -> code.substring(0, Math.min(DISTRICT_DIGITS, code.length())))
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public Letter open(long id) {
        Message letter = letter(id);
        access.requireMaySee(letter.caseNumber());
        MessageContent.Text text = content.open(letter);
        Notifications.Contact to = letter.unregistered() ? text.contact() : registered(letter);
        audit.record("letter-read", String.valueOf(id), "案号" + letter.caseNumber());
        return new Letter(
                id, letter.caseNumber(), to.name(), to.address(), text.subject(), text.text(), letter.createdAt());
    }

    private Notifications.Contact registered(Message letter) {
        PersonFile person = persons.file(letter.personId(), "打印信函，办件" + letter.caseNumber());
        return new Notifications.Contact(person.name(), null, person.residenceAddress());
    }

    @Override
    @Transactional
    public void delivered(long id) {
        Message letter = letter(id);
        access.requireMayAct(letter.caseNumber());
        if (messages.markDelivered(id, clock.instant()) == 0) {
            throw missing();
        }
        audit.record("letter-delivered", String.valueOf(id), "案号" + letter.caseNumber());
    }

    private Message letter(long id) {
        return messages.findById(id)
                .filter(message -> message.status() == Message.Status.LETTER)
                .orElseThrow(DefaultLetters::missing);
    }

    private static NotFound missing() {
        return new NotFound("没有这封待送达的信函，可能已登记送达。");
    }
}
