package io.jiuyuan.registry.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface PersonRepository extends JpaRepository<Person, String> {

    /** Holds the row until the end of the transaction, so that two submits for one person go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.personId = :personId")
    Optional<Person> lock(String personId);

    long countByKeyIdNot(String keyId);

    List<Person> findByKeyIdNotOrderByPersonId(String keyId, Limit limit);
}
