package io.jiuyuan.publicnotice.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.publicnotice.domain.PaymentObjection;
import io.jiuyuan.publicnotice.domain.PaymentObjectionRepository;
import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import org.springframework.stereotype.Component;

/** Seals what an objection to a payment says and who raised it: never public, and unreadable in the database. */
@Component
public class SealedObjections extends SealedRows<PaymentObjection> {

    private final Secrets secrets;
    private final ObjectMapper json;

    SealedObjections(Secrets secrets, ObjectMapper json, PaymentObjectionRepository objections) {
        super(
                "资金公示异议",
                objections::countByContentKeyNot,
                objections::findByContentKeyNot,
                all -> all.forEach(objections::save));
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * @param phone empty when only an address was left
     * @param address empty when only a phone was left
     */
    public record Said(String text, String name, String phone, String address) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Said[]";
        }
    }

    void seal(PaymentObjection objection, Said said) {
        try {
            Secrets.Sealed sealed = secrets.seal(purpose(objection), json.writeValueAsString(said));
            objection.keep(sealed.text(), sealed.keyId());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Said open(PaymentObjection objection) {
        try {
            return json.readValue(secrets.open(purpose(objection), objection.content()), Said.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An objection does not read", e);
        }
    }

    private static String purpose(PaymentObjection objection) {
        return "payment-objection:" + objection.sealId();
    }

    @Override
    protected void reseal(PaymentObjection objection) {
        seal(objection, open(objection));
    }
}
