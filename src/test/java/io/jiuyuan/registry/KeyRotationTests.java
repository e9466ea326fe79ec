package io.jiuyuan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.registry.domain.HouseholdMemberRepository;
import io.jiuyuan.registry.domain.PersonNumberRepository;
import io.jiuyuan.registry.domain.PersonRepository;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeyRotationTests extends RegistryTest {

    @Autowired
    Persons persons;

    @Autowired
    KeyRotation rotation;

    @Autowired
    EntityManager entities;

    @Autowired
    PersonRepository personRows;

    @Autowired
    PersonNumberRepository numberRows;

    @Autowired
    HouseholdMemberRepository memberRows;

    @Test
    void rowsUnderAnOldKeyAreEncryptedAnewChunkByChunkAndStillOpen() {
        String id = persons.register(draft(NUMBER));
        entities.flush();
        pretendTheyAreOld();

        assertThat(rotation.progress().remaining()).isEqualTo(3);
        KeyRotation.Progress first = rotation.run(1);
        assertThat(first.remaining()).isLessThan(3).isPositive();
        entities.flush();
        entities.clear();
        KeyRotation.Progress last = rotation.run(100);
        entities.flush();
        entities.clear();

        assertThat(last.remaining()).isZero();
        assertThat(first.reencrypted() + last.reencrypted()).isEqualTo(3);
        assertThat(persons.identity(id, "核对").identityNumber()).isEqualTo(NUMBER);
        assertThat(persons.file(id, "核对").members()).hasSize(1);
        assertThat(persons.file(id, "核对").email()).isEqualTo("wang@example.com");
    }

    /** The cipher text names its own key; the column alone says that the row is still to be done. */
    private void pretendTheyAreOld() {
        personRows.findAll().forEach(p -> p.reseal(p.phoneCipher(), p.emailCipher(), "old"));
        numberRows.findAll().forEach(n -> n.reseal(n.numberCipher(), "old"));
        memberRows.findAll().forEach(m -> m.reseal(m.numberCipher(), "old"));
        entities.flush();
        entities.clear();
    }
}
