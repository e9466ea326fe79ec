package io.jiuyuan.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who applied on the person's behalf. The phone is sealed. */
@Embeddable
public class Agent {

    @Column(name = "agent_name")
    private String name;

    @Column(name = "agent_phone_cipher")
    private String phoneCipher;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "agent_relation")
    private String relation;

    protected Agent() {}

    /** @param phoneCipher with {@code keyId} null when no phone was given */
    public Agent(String name, String phoneCipher, String keyId, String relation) {
        this.name = name;
        this.phoneCipher = phoneCipher;
        this.keyId = keyId;
        this.relation = relation;
    }

    public void reseal(String newCipher, String newKeyId) {
        phoneCipher = newCipher;
        keyId = newKeyId;
    }

    public String name() {
        return name;
    }

    public String phoneCipher() {
        return phoneCipher;
    }

    public String relation() {
        return relation;
    }
}
