package io.jiuyuan.notification;

import io.jiuyuan.notification.domain.Message;
import io.jiuyuan.notification.domain.MessageRepository;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultNotifications implements Notifications, Outbox {

    private final MessageRepository messages;
    private final MessageTemplates templates;
    private final MessageContent content;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultNotifications(
            MessageRepository messages,
            MessageTemplates templates,
            MessageContent content,
            AuditTrail audit,
            Clock clock) {
        this.messages = messages;
        this.templates = templates;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void tell(String key, String caseNumber, String personId, String template, Map<String, String> values) {
        store(key, caseNumber, personId, null, template, values);
    }

    @Override
    public void tell(String key, String caseNumber, Contact to, String template, Map<String, String> values) {
        store(key, caseNumber, Message.UNREGISTERED, to, template, values);
    }

    private void store(
            String key, String caseNumber, String personId, Contact to, String template, Map<String, String> values) {
        if (messages.existsByMessageKey(key)) {
            return;
        }
        Map<String, String> all = new HashMap<>(values);
        all.put("caseNumber", caseNumber);
        MessageTemplates.Text text = templates.render(template, all);
        Secrets.Sealed sealed = content.seal(key, new MessageContent.Text(text.subject(), text.text(), to));
        messages.save(new Message(key, caseNumber, personId, template, sealed.text(), sealed.keyId(), clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sent> of(String caseNumber) {
        return messages.findByCaseNumberOrderById(caseNumber).stream()
                .map(this::sent)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> latest(String status, int page, int size) {
        PageRequest request = PageRequest.of(page, size);
        List<Message> found = status == null
                ? messages.findAllByOrderByIdDesc(request)
                : messages.findByStatusOrderByIdDesc(status(status), request);
        return found.stream()
                .map(m -> new Entry(m.id(), sent(m), m.attempts(), m.lastError()))
                .toList();
    }

    @Override
    public void tryAgain(long id) {
        if (messages.tryAgain(id, clock.instant()) == 0) {
            throw new NotFound("没有这条可以重发的消息");
        }
        audit.record("message-retried", String.valueOf(id), "");
    }

    private static Message.Status status(String code) {
        for (Message.Status status : Message.Status.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new NotFound("没有这种消息状态");
    }

    private Sent sent(Message message) {
        return new Sent(
                message.key(),
                message.caseNumber(),
                message.channel(),
                message.target(),
                content.open(message).text(),
                message.status().code(),
                message.createdAt(),
                message.sentAt());
    }
}
