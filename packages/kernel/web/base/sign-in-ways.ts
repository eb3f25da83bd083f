import { createContext, useContext } from "react";
import type { SignInWay } from "./module.ts";

const WaysContext = createContext<readonly SignInWay[]>([]);

/** Tells the sign-in page and the security rules of the ways that modules bring; the office names the modules. */
export const SignInWaysProvider = WaysContext.Provider;

/** The ways to sign in beside the password. */
export const useSignInWays = () => useContext(WaysContext);
