package io.jiuyuan.agreement.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The page that a change adds to an agreement: printed, signed, its three copies received (T37, T40). */
@Embeddable
public class SupplementPage {

    private String paperId;
    private String signedPaperId;

    @Enumerated(EnumType.STRING)
    private SigningMethod method;

    private LocalDate signedOn;
    private String backdateReason;
    private LocalDate copyStreetOn;
    private LocalDate copyPersonOn;
    private LocalDate copyHelperOn;
    private String declineReason;

    protected SupplementPage() {}

    void printed(String documentId) {
        paperId = documentId;
    }

    void signedPaper(String documentId) {
        signedPaperId = documentId;
    }

    void sign(Signing signing, LocalDate today) {
        method = signing.method();
        signedOn = signing.signedOn();
        backdateReason = signedOn.isBefore(today) ? signing.backdateReason() : null;
        copyStreetOn = signing.copyStreet();
        copyPersonOn = signing.copyPerson();
        copyHelperOn = signing.copyHelper();
    }

    void decline(String why) {
        declineReason = why;
    }

    public String paperId() {
        return paperId;
    }

    public String signedPaperId() {
        return signedPaperId;
    }

    /** Null before it is signed. */
    public SigningMethod method() {
        return method;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public String backdateReason() {
        return backdateReason;
    }

    public LocalDate copyReceived(Party party) {
        return switch (party) {
            case STREET -> copyStreetOn;
            case PERSON -> copyPersonOn;
            case HELPER -> copyHelperOn;
        };
    }

    public String declineReason() {
        return declineReason;
    }
}
