package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** Home verification since the case last came to that step. */
@Embeddable
public class HomeProgress {

    @Column(name = "home_verified")
    private boolean verified;

    @Column(name = "home_visit_attempts")
    private int attempts;

    /** Nobody at home does not start the clock anew. */
    @Column(name = "home_verification_since")
    private Instant since;

    protected HomeProgress() {}

    static HomeProgress none() {
        return new HomeProgress();
    }

    void attempted(Instant begun) {
        attempts++;
        since = since == null ? begun : since;
    }

    void visited() {
        verified = true;
        since = null;
    }

    void givenUp() {
        since = null;
    }

    void again() {
        verified = false;
        attempts = 0;
        since = null;
    }

    void requireVerified() {
        if (!verified) {
            throw new RuleRefused("home-visit-missing", "尚未完成入户核实，不能同意。");
        }
    }

    public boolean verified() {
        return verified;
    }

    /** Times that nobody was met. */
    public int attempts() {
        return attempts;
    }

    /** When the step began, if a first attempt has failed. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }
}
